// What both green invocations must have done.
{ build ->
    build.tests(6)
    build.outcomes(passed: 6)
    build.passed('com.example.KitchenTest', 'brewsInTime(ToolEnvironment, Agent)')
    (1..4).each { build.passed('com.example.KitchenTest', "cooks(ToolEnvironment, Agent)[$it]") }
    build.passed('com.example.KitchenTest$AtBreakfast', 'countsEggs(ToolEnvironment, Agent)')
    build.logHas('[asynctool] PASS tea-and-eggs')
    build.logHas('[asynctool] PASS soup trial 2')
    build.logHas('[asynctool] gate task.success >= 1.00 passed: 1.00 over 3 tasks')
    build.logLacks('SLF4J')
}

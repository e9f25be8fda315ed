def build = evaluate(new File(checks))
def gate = 'gate: task.success >= 0.90'
def threw = "agent 'troubled' threw in turn 1 at t=0.000s: "
def text = { String outcome, String name, String test -> build."$outcome"("com.example.$name", test) }

build.tests(21)
build.outcomes(passed: 8, failure: 2, error: 10, skipped: 1)
build.logHas('Tests run: 21, Failures: 2, Errors: 10, Skipped: 1')
build.logHas('BUILD FAILURE')

// A missed task that no gate counts, and one that is left to a gate.
assert text('failed', 'MissedTest', 'coffee').contains(
        'coffee: A at t=1.000s: expected step a1: boil({}); actual: never called')
assert text('skipped', 'FailingGateTest', 'coffee').contains(
        'missed: coffee: A at t=1.000s: expected step a1: boil({}); actual: never called')
build.shows('failure', 'com.example.FailingGateTest', gate, '''\
gate task.success >= 0.90 failed: 0.67 over 3 tasks

  benchmark  com.example.FailingGateTest
  dataset    classpath:/tasks/missed.jsonl
  agent      troubled 1
  episodes   3 planned, 3 ran, 1 missed
  interval   0.21 to 0.94 with confidence 0.95
  worst      coffee  0.00 over 1 trial

worst episode: coffee, trial 1, seed -3492906393973642487
first divergence in sub-task A at t=1.000s: premature-finish
  expected   step a1: boil({})
  actual     never called

= pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
answer A               |                           !| t=1.000s "no"
end at t=1.000s: answered

trace:
  target/asynctool/trouble/com.example.FailingGateTest/traces/coffee-1.jsonl
rerun: mvn test -Dtest=FailingGateTest -Dasynctool.tasks=coffee''')

// Broken data: each row by itself, the others run.
['tea', 'broth'].each { build.passed('com.example.BrokenDataTest', it) }
[
        'broken.jsonl:2': 'broken.jsonl:2: not JSON at column 61: the text ends too early',
        'broken.jsonl:3': "broken.jsonl:3: /subTasks/0/request: unknown field 'request'; did you mean 'requests'?" +
                ' a sub-task has the fields id, category, requests, worlds, tools, reference, goal, validFor, checkpoints',
        'broken.jsonl:4': 'broken.jsonl:4: not UTF-8: byte 23 is 0xE9; save the file as UTF-8',
        'broken.jsonl:5': "broken.jsonl:5: /id: 'a\\u{ffff}\n## vso[x]' is not an id; expected 1 to 100 letters," +
                " digits, '.', '_' or '-', beginning with a letter or digit",
        'cake': "task 'cake' (broken.jsonl:6) cannot be played: /subTasks/0/reference/0/tool: sub-task A has no tool" +
                " 'bake'; its tools are [boil]",
        'stew': "task 'stew' (broken.jsonl:7) cannot be played: /subTasks/0/reference/1: step 'a2' gives an error when" +
                " the reference is executed alone: {\"error\":\"step 'boil' is done already\"}",
].each { test, message -> assert text('broken', 'BrokenDataTest', test).contains(message) }
build.shows('error', 'com.example.BrokenDataTest', gate, '''\
gate task.success >= 0.90 cannot be judged: 6 episodes could not run

  benchmark  com.example.BrokenDataTest
  dataset    classpath:/tasks/broken.jsonl
  agent      troubled 1
  episodes   8 planned, 2 ran, 0 missed
  broken     broken.jsonl:2: not JSON at column 61: the text ends too early
             broken.jsonl:3: /subTasks/0/request: unknown field 'request'; did
             you mean 'requests'? a sub-task has the fields id, category,
             requests, worlds, tools, reference, goal, validFor, checkpoints
             broken.jsonl:4: not UTF-8: byte 23 is 0xE9; save the file as UTF-8
             broken.jsonl:5: /id: 'a\\u{ffff}\\n## vso[x]' is not an id; expected
             1 to 100 letters, digits, '.', '_' or '-', beginning with a letter
             or digit
             cake, trial 1: (broken.jsonl:6) cannot be played:
             /subTasks/0/reference/0/tool: sub-task A has no tool 'bake'; its
             tools are [boil]
             and 1 more episode''')

// Broken agents: an exception with control characters, one that cannot be printed, and one without end.
assert text('broken', 'ThrowingTest', 'tea').contains(
        threw + 'java.lang.IllegalStateException: down\\u{1b}[31m \\u{ffff}\n## vso[task.complete result=Succeeded;]')
assert text('broken', 'ThrowingTest', 'coffee').contains(threw + 'com.example.TroubledAgent$MuteException,' +
        ' whose message cannot be read: its toString() threw java.lang.IllegalStateException')
assert text('broken', 'EndlessTest', 'tea').contains("agent 'troubled' used up the wall-clock limit of 500 ms; it was" +
        ' at t=0.000s then; it was interrupted and given up. Raise limits.wallClock, or find where it hangs')
['ThrowingTest', 'EndlessTest'].each { build.passed("com.example.$it", 'soup') }

build.logLacks('##vso[')
build.logLacks('\u001b[31m ')

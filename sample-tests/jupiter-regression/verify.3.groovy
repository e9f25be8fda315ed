def build = evaluate(new File(checks))

// No test fails, and still the build does: what a class has after its last test is not lost on Surefire.
build.tests(7)
build.outcomes(passed: 6, failure: 1)
def text = build.failed('com.example.KitchenTest', 'executionError')
assert text.contains('gate time.efficiency >= 0.95 failed: 0.90 over 3 tasks')
assert text.contains('rerun: mvn test -Dtest=KitchenTest -Dasynctool.tasks=')

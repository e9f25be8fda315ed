def build = evaluate(new File(checks))

def text = build.failed('com.example.ReleaseIT', 'gate: task.success >= 0.90')
assert text.contains('gate task.success >= 0.90 failed: 0.75 over 20 tasks')
assert text.contains('missed: 5 tasks\n')
['beans', 'dumplings', 'lentils', 'noodles', 'rice'].each { dish ->
    assert text.contains("""\
  $dish, trial 1
    first divergence in sub-task A at t=1.000s: neglect
      expected   step a1: boil({})
      actual     never called
""")
    build.logHas("  $dish, trial 1")
}
assert text.contains('end at t=1.000s')
assert text.contains('rerun: mvn test -Dasynctool.tasks=')
build.passed('com.example.ReleaseIT', 'gate: time.efficiency >= 0.60')
build.passed('com.example.ReleaseIT', 'gate: task.success[tag=starch] >= 0.50')

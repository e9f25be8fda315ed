def build = evaluate(new File(checks))

// Strict: a gate that cannot be judged is an error.
build.outcomes(passed: 1, error: 1)
build.shows('error', 'com.example.KitchenTest', 'gate: task.success >= 0.90', '''\
gate task.success >= 0.90 cannot be judged: 1 of 2 tasks were selected;
    asynctool.gates=strict makes that an error

  benchmark  com.example.KitchenTest
  dataset    classpath:/tasks/kitchen.jsonl
  agent      KitchenTest
  episodes   2 planned, 1 ran, 0 missed''')

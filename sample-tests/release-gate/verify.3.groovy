def build = evaluate(new File(checks))

build.shows('failure', 'com.example.ReleaseIT', 'gate: task.success >= 0.90', '''\
gate task.success >= 0.90 failed: 0.75 over 20 tasks

  benchmark  com.example.DinnerTest
  dataset    results of 4 JVMs in target/asynctool
  agent      CookingAgent
  episodes   20 planned, 20 ran, 5 missed
  interval   0.53 to 0.89 with confidence 0.95
  worst      beans      0.00 over 1 trial
             dumplings  0.00 over 1 trial
             lentils    0.00 over 1 trial
             noodles    0.00 over 1 trial
             rice       0.00 over 1 trial

worst episode: beans, trial 1, seed -9205763127594314298
first divergence in sub-task A at t=1.000s: neglect
  expected   step a1: boil({})
  actual     never called

= pending  - not seen yet  * seen  x refused  ! answer  + request  ~ waiting
end at t=1.000s: finished

missed: 5 tasks
  beans, trial 1
    first divergence in sub-task A at t=1.000s: neglect
      expected   step a1: boil({})
      actual     never called
  dumplings, trial 1
    first divergence in sub-task A at t=1.000s: neglect
      expected   step a1: boil({})
      actual     never called
  lentils, trial 1
    first divergence in sub-task A at t=1.000s: neglect
      expected   step a1: boil({})
      actual     never called
  noodles, trial 1
    first divergence in sub-task A at t=1.000s: neglect
      expected   step a1: boil({})
      actual     never called
  rice, trial 1
    first divergence in sub-task A at t=1.000s: neglect
      expected   step a1: boil({})
      actual     never called

trace: target/asynctool/worse/com.example.DinnerTest/traces/beans-1.jsonl
rerun: mvn test -Dasynctool.tasks=beans''')
build.passed('com.example.ReleaseIT', 'gate: time.efficiency >= 0.60')
build.passed('com.example.ReleaseIT', 'gate: task.success[tag=starch] >= 0.50')

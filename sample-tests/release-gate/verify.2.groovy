def build = evaluate(new File(checks))

build.shows('error', 'com.example.ReleaseIT', 'gate: task.success >= 0.90', '''\
gate task.success >= 0.90 cannot be judged: shard 3/4 is missing

  why        no JVM has left a plan of it for com.example.DinnerTest
  results    target/asynctool''')
build.broken('com.example.ReleaseIT', 'gate: time.efficiency >= 0.60')
build.broken('com.example.ReleaseIT', 'gate: task.success[tag=starch] >= 0.50')
// On the console too, where most people look.
build.logHas('cannot be judged: shard 3/4 is missing')

def build = evaluate(new File(checks))

def text = build.broken('com.example.ReleaseIT', 'gate: task.success >= 0.90')
assert text.contains('gate task.success >= 0.90 cannot be judged: shard 3/4 is missing: '
        + 'no JVM has left a plan of it for com.example.DinnerTest')
build.broken('com.example.ReleaseIT', 'gate: time.efficiency >= 0.60')
build.broken('com.example.ReleaseIT', 'gate: task.success[tag=starch] >= 0.50')
// On the console too, where most people look.
build.logHas('cannot be judged: shard 3/4 is missing')

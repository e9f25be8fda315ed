import groovy.json.JsonSlurper

def build = evaluate(new File(checks))
def json = new JsonSlurper()

// Twenty tasks, each in one of four JVMs, the gate of the class in none, three gates of the release.
build.tests(20 + 4 + 3)
build.outcomes(passed: 20 + 3, skipped: 4)
(1..4).each { assert build.log.contains("gate task.success >= 0.90 skipped: shard $it/4") }
build.passed('com.example.ReleaseIT', 'gate: task.success >= 0.90')
build.passed('com.example.ReleaseIT', 'gate: time.efficiency >= 0.60')
build.passed('com.example.ReleaseIT', 'gate: task.success[tag=starch] >= 0.50')
build.logHas('gate task.success >= 0.90 passed: 1.00 over 20 tasks')
build.logHas('gate task.success[tag=starch] >= 0.50 passed: 1.00 over 8')

def plans = new File(basedir, 'target/asynctool/whole/com.example.DinnerTest').listFiles()
        .findAll { it.name.startsWith('plan-') }.collect { json.parse(it) }
assert plans*.shard.sort() == ['1/4', '2/4', '3/4', '4/4']
assert plans.every { it.all == 20 }
assert plans.collectMany { it.tasks*.task }.toSet().size() == 20

import groovy.json.JsonSlurper

def build = evaluate(new File(checks))

// Nothing is left of the tests of a JVM that ended itself, not even of those that had passed.
build.tests(0)
build.logHas('The forked VM terminated without properly saying goodbye')

// What it was about to do, and what it did.
def results = 'target/asynctool/exit/com.example.ExitTest'
def files = new File(basedir, results).listFiles().groupBy { it.name.takeWhile { c -> c != '-' && c != '.' } }
def plan = new JsonSlurper().parse(files.plan[0])
def episodes = files.episodes[0].readLines().collect { new JsonSlurper().parseText(it) }
assert plan.tasks*.task == ['tea', 'coffee', 'soup']
assert episodes*.task == ['tea']
assert files.run == null

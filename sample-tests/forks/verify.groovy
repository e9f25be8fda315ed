import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def build = evaluate(new File(checks))
def classes = ['BreakfastTest', 'DinnerTest', 'LunchTest']
def json = new JsonSlurper()

build.tests(21)
build.outcomes(passed: 15, skipped: 6)

// One folder for the run, whichever JVM wrote into it; what was planned is what was played.
def runs = new File(basedir, 'target/asynctool').listFiles()
assert runs.size() == 1
def processes = [] as Set
classes.each { name ->
    def files = new File(runs[0], "com.example.$name").listFiles()
    def of = { prefix -> files.findAll { it.name.startsWith(prefix) } }
    assert of('plan-').size() == 1 && of('episodes-').size() == 1 && of('run-').size() == 1
    processes << of('plan-')[0].name.split('-')[2]
    def plan = json.parse(of('plan-')[0])
    assert plan.run == runs[0].name
    assert json.parse(of('run-')[0]).run == runs[0].name
    def planned = plan.tasks.collectMany { task -> (1..task.trials).collect { [task.task, it] } } as Set
    def played = of('episodes-')[0].readLines().collect { json.parseText(it) }.collect { [it.task, it.trial] } as Set
    assert planned.size() == 6 && planned == played
    assert new File(runs[0], "com.example.$name/summary.md").text.contains('| 6 | 4 | 2 | 0 | 0 |')
    // Suite values are in Surefire's own report.
    def suite = new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-com.example.${name}.xml"))
    def value = suite.properties.property.find { it.@name == "asynctool.com.example.${name}.task.success".toString() }.@value.text()
    assert value.startsWith('0.666')
}
assert processes.size() == 2

// The page of the build on a CI server.
def summary = build.file('target/step-summary.md').text
classes.each { assert summary.count("## com\\.example\\.$it") == 1 }

// Each file of Open Test Reporting is well formed and holds metrics and traces.
def reports = new File(basedir, 'target').listFiles().findAll { it.name.startsWith('open-test-reports-') }
        .collectMany { it.listFiles().findAll { file -> file.name.endsWith('.xml') } }
assert reports.size() >= 2
def parser = new XmlSlurper(false, false)
def nodes = reports.collectMany { parser.parse(it).'**'.collect() }
assert nodes.count { it.name().endsWith('entry') && it.@key == 'time.makespan' } == 18 + 3
def traces = nodes.findAll { it.name().endsWith('file') && it.@path.text().endsWith('.jsonl') }
assert traces.size() == 6
assert traces.every { it.@mediaType == 'application/jsonl' }

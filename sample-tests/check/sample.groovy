import groovy.xml.XmlSlurper

/**
 * What a sample's verify.groovy asks about the build that just ran. Every question throws an AssertionError that says
 * what was expected and what was found; nothing is ever answered by "no report, so nothing failed".
 */
class SampleBuild {
    final File basedir
    final String log
    private final List cases

    SampleBuild(File basedir) {
        this.basedir = basedir
        this.log = new File(basedir, 'build.log').getText('UTF-8')
        this.cases = suites().collectMany { it.testcase.list() }
    }

    /** All test cases in the Surefire and Failsafe reports, every kind of outcome counted. */
    void tests(int expected) {
        check(cases.size() == expected, "$expected tests, but the reports hold ${cases.size()}: ${names()}")
    }

    void outcomes(Map<String, Integer> expected) {
        def found = cases.countBy { outcomeOf(it) }
        check(found == expected, "outcomes $expected, but found $found")
    }

    void passed(String className, String name) {
        is('passed', className, name)
    }

    /** Ran, and was worse than demanded: Surefire's <failure>. Returns its text. */
    String failed(String className, String name) {
        is('failure', className, name).failure.text()
    }

    /** Broken agent, dataset or set-up: Surefire's <error>. Returns its text. */
    String broken(String className, String name) {
        is('error', className, name).error.text()
    }

    /**
     * The whole text stands on the console and in the XML, in the element and in its message, line by line, and fits
     * into 80 columns: only what cannot be broken, a path, an id or a command, may be wider, on a line of its own.
     */
    void shows(String outcome, String className, String name, String text) {
        def element = is(outcome, className, name)."$outcome"
        check(element.@message.text() == text, "the message of $className: $name\n$text\nbut it is\n${element.@message}")
        check(element.text().contains("\n$text\n"), "in the XML\n$text\nbut there is\n${element.text()}")
        check(log.readLines().join('\n').contains("\n$text\n"), "on the console\n$text")
        def wide = text.readLines().find { it.length() > 80 && it.contains(' ') && !it.startsWith('mvn ') }
        check(wide == null, "80 columns, but a line is wider: $wide")
    }

    /** Aborted or disabled: Surefire's <skipped>. Returns its message and text: which of them is filled varies. */
    String skipped(String className, String name) {
        def skipped = is('skipped', className, name).skipped
        skipped.@message.text() + skipped.text()
    }

    void logHas(String text) {
        check(log.contains(text), "\"$text\" in build.log")
    }

    void logLacks(String text) {
        check(!log.contains(text), "no \"$text\" in build.log, but: ${log.readLines().find { it.contains(text) }}")
    }

    /** A file below the sample's directory that must exist and hold something. */
    File file(String path) {
        def file = new File(basedir, path)
        check(file.length() > 0, "a file $path with content")
        file
    }

    private is(String outcome, String className, String name) {
        def found = cases.findAll { it.@classname.text() == className && it.@name.text() == name }
        check(found.size() == 1, "one test $className: $name, but found ${found.size()} among ${names()}")
        check(outcomeOf(found[0]) == outcome, "$className: $name as $outcome, but it is ${outcomeOf(found[0])}")
        found[0]
    }

    private static String outcomeOf(testcase) {
        ['failure', 'error', 'skipped'].find { testcase."$it".size() > 0 } ?: 'passed'
    }

    private List names() {
        cases.collect { "${it.@classname}: ${it.@name}".toString() }
    }

    private List suites() {
        ['surefire-reports', 'failsafe-reports'].collectMany { folder ->
            def files = new File(basedir, "target/$folder").listFiles() ?: [] as File[]
            files.findAll { it.name ==~ /TEST-.*\.xml/ }.sort().collect { new XmlSlurper().parse(it) }
        }
    }

    private void check(boolean holds, String expectation) {
        if (!holds) {
            throw new AssertionError((Object) "${basedir.name}: expected $expectation")
        }
    }
}

new SampleBuild(basedir)

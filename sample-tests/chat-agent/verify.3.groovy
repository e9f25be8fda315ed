def build = evaluate(new File(checks))

build.outcomes(passed: 4)
def cassettes = new File(basedir, 'src/test/resources/cassettes/kitchen-1').listFiles()
assert cassettes.length == 2
assert cassettes.count { it.text.contains('Brew the coffee') } == 1

// The key that was sent stands in no file but the one that gave it, and this one.
basedir.eachFileRecurse(groovy.io.FileType.FILES) {
    assert it.name in ['pom.xml', 'verify.3.groovy'] || !it.getText('ISO-8859-1').contains('kitchen-key-of-nobody'): "the key stands in $it"
}

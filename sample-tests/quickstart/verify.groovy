def build = evaluate(new File(checks))

build.tests(1)
build.passed('com.example.QuickstartTest', 'theLibraryIsOnTheClassPath')
build.logLacks('SLF4J')

def build = evaluate(new File(checks))

build.tests(43)
build.outcomes(passed: 43)

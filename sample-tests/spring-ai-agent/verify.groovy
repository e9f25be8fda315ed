def build = evaluate(new File(checks))

build.tests(37)
build.outcomes(passed: 37)

def build = evaluate(new File(checks))

build.outcomes(passed: 4)

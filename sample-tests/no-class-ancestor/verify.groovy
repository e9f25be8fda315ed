def build = evaluate(new File(checks))

build.tests(1)
build.outcomes(error: 1)
build.logHas('TasksByFileTest')

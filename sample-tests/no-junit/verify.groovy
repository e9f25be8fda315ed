def build = evaluate(new File(checks))

build.tests(0)
build.logHas('No tests were executed')

def build = evaluate(new File(checks))

// Nothing is selected: only failIfNoTests can tell.
build.tests(0)
build.logHas('No tests were executed')

def build = evaluate(new File(checks))

// Nobody says which agent runs the file.
build.tests(1)
build.outcomes(error: 1)
assert build.broken('TasksByFileTest', 'set-up').contains('set asynctool.agent')

def build = evaluate(new File(checks))

evaluate(new File(basedir, 'green.groovy')).call(build)

def build = evaluate(new File(checks))

evaluate(new File(basedir, 'cell.groovy'))(build, [surefire: '3.6.1', junit: '5', java: '17'])

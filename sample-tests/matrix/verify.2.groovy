def build = evaluate(new File(checks))

evaluate(new File(basedir, 'cell.groovy'))(build, [surefire: '3.5.6', junit: '6', java: '25'])

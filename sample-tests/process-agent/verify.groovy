def build = evaluate(new File(checks))

def python = 'python3 --version'.execute().with { it.waitFor(); it.exitValue() == 0 }
build.tests(4)
if (python) {
    build.outcomes(passed: 4)
} else {
    build.outcomes(skipped: 4)
    build.logHas('python3 is not on this machine')
}

import groovy.xml.XmlSlurper

/** What every cell reports, and that it is the cell that it says. */
return { build, cell ->
    build.tests(10)
    build.outcomes(passed: 5, failure: 2, error: 2, skipped: 1)

    build.passed('com.example.KitchenTest', 'tea')
    assert build.failed('com.example.KitchenTest', 'coffee').contains('-Dasynctool.tasks=coffee')
    assert build.failed('com.example.KitchenTest', 'gate: task.success >= 0.90').contains('0.50')

    build.passed('com.example.BrokenRowTest', 'tea')
    assert build.broken('com.example.BrokenRowTest', 'broken.jsonl:2').contains('not JSON')
    assert build.broken('com.example.BrokenRowTest', 'gate: task.success >= 0.50').contains('broken.jsonl:2')

    build.passed('com.example.CountedTest', 'tea')
    assert build.skipped('com.example.CountedTest', 'coffee').contains('missed: coffee')
    build.passed('com.example.CountedTest', 'gate: task.success >= 0.50')

    build.passed('com.example.NightTest', 'night')

    def found = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-com.example.KitchenTest.xml'))
            .properties.property.collectEntries { [it.@name.text(), it.@value.text()] }
    assert (build.log =~ /maven-surefire-plugin:([\d.]+):test \(default-test\) @/).collect { it[1] }.last() == cell.surefire
    assert found['surefire.test.class.path'].contains("junit-platform-engine-${cell.junit == '5' ? '1' : '6'}.".toString())
    if (cell.java == '25' && new File(basedir, 'no-jdk-25').exists()) {
        println "matrix: cell $cell was skipped: it ran on JDK ${found['java.specification.version']}, as there is no JDK 25 here"
    } else {
        assert found['java.specification.version'] == cell.java
    }
}

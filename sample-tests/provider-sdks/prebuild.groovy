import java.nio.file.Files

// The model server that our own tests use, and the tasks of the quickstart: one source each. Neither is in a jar.
def project = new File(basedir, '../../..').canonicalFile
def take = { String from, String to ->
    def source = new File(project, from).toPath()
    Files.walk(source).withCloseable { files ->
        files.filter { Files.isRegularFile(it) }.forEach { file ->
            def target = new File(basedir, to).toPath().resolve(source.relativize(file).toString())
            Files.createDirectories(target.parent)
            target.text = file.text
        }
    }
}
take('src/test/java/org/asynctool/testing/chat', 'src/test/java/org/asynctool/testing/chat')
take('sample-tests/quickstart/src/test/resources', 'src/test/resources')
new File(basedir, 'src/test/java/com/example/ShopWorld.java').text =
        new File(project, 'sample-tests/quickstart/src/test/java/com/example/ShopWorld.java').text
true

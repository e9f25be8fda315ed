import java.nio.file.Files
import java.nio.file.StandardCopyOption

// The model server that our own tests use, and the tasks of the quickstart: one source each. Neither is in a jar.
def project = basedir.toPath().resolve('../../..').toRealPath()
def take = { String from, String to ->
    def source = project.resolve(from)
    Files.walk(source).withCloseable { files ->
        files.filter { Files.isRegularFile(it) }.forEach { file ->
            def target = basedir.toPath().resolve(to).resolve(source.relativize(file).toString())
            Files.createDirectories(target.parent)
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING)
        }
    }
}
take('src/test/java/org/asynctool/testing/chat', 'src/test/java/org/asynctool/testing/chat')
take('sample-tests/quickstart/src/test/resources', 'src/test/resources')
Files.copy(project.resolve('sample-tests/quickstart/src/test/java/com/example/ShopWorld.java'),
        basedir.toPath().resolve('src/test/java/com/example/ShopWorld.java'), StandardCopyOption.REPLACE_EXISTING)
true

// Finds a JDK 25 for the cells that want one: where CI servers say it is, or where packages put it.
def places = [System.getProperty('jdk25.home'), System.getenv('JAVA_HOME_25_X64'), System.getenv('JAVA_HOME_25_ARM64')]
places += (new File('/usr/lib/jvm').listFiles() ?: []).findAll { it.name.contains('25') }.sort()*.path
def home = places.find { it && new File(it, 'bin/java').canExecute() && new File(it, 'release').exists()
        && new File(it, 'release').text.contains('JAVA_VERSION="25') }
if (home == null) {
    new File(basedir, 'no-jdk-25').text = 'none found'
    home = System.getProperty('java.home')
}
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text = "-Djdk25.java=$home/bin/java\n"
true

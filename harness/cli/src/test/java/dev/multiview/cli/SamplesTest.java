package dev.multiview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.docs.Pages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Versions that stand in several poms, since those of other projects and the bill of materials have no parent of ours. */
class SamplesTest {

    private static final Pattern VERSION = Pattern.compile("(?s)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<]+)</\\1>");
    private static final Pattern MANAGED = Pattern.compile(
            "(?s)<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>(?!\\s*<classifier>)");

    private static final String ROOT = pom("pom.xml");

    @Test
    void samplesUseThisVersion() {
        for (String sample : List.of("smile-learner", "dl4j-net")) {
            assertThat(properties(pom("harness/samples/" + sample + "/pom.xml")))
                    .containsEntry("multiview.version", version(ROOT));
        }
    }

    @Test
    void theBillOfMaterialsHasTheRootsVersions() {
        String bom = pom("harness/bom/pom.xml");
        Map<String, String> root = managed(ROOT);
        Map<String, String> told = managed(bom);

        assertThat(version(bom)).isEqualTo(version(ROOT));
        assertThat(told).hasSizeGreaterThan(20).containsKey("com.github.haifengl:smile-core");
        told.forEach((library, version) -> assertThat(version).as(library).isEqualTo(root.get(library)));
    }

    private static Map<String, String> managed(String pom) {
        Map<String, String> properties = properties(ROOT);
        properties.put("project.version", version(ROOT));
        Map<String, String> found = new TreeMap<>();
        Matcher each = MANAGED.matcher(pom.substring(pom.indexOf("<dependencyManagement>")));
        while (each.find()) {
            String version = each.group(3);
            found.putIfAbsent(
                    each.group(1) + ":" + each.group(2),
                    version.startsWith("${")
                            ? properties.getOrDefault(version.substring(2, version.length() - 1), version)
                            : version);
        }
        return found;
    }

    private static Map<String, String> properties(String pom) {
        Map<String, String> properties = new TreeMap<>();
        PROPERTY.matcher(pom).results().forEach(found -> properties.putIfAbsent(found.group(1), found.group(2)));
        return properties;
    }

    private static String version(String pom) {
        Matcher found = VERSION.matcher(pom);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String pom(String file) {
        return Pages.read(Pages.root().resolve(file));
    }
}

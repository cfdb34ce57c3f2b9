package dev.multiview.provenance;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything around the code that numbers may depend on, as readable key and value.
 *
 * @param values by name, such as {@code java.version}
 */
public record Environment(SortedMap<String, String> values) {
    private static final List<String> VARIABLES =
            List.of("OMP_NUM_THREADS", "OMP_WAIT_POLICY", "OPENBLAS_NUM_THREADS", "OPENBLAS_CORETYPE");

    /** Variables by which oneDNN takes other kernels, by all the names that it has had. */
    private static final Pattern ONE_DNN = Pattern.compile("(ONEDNN|DNNL|MKLDNN)_.*");

    /** Flags that change numbers, speed or memory; others, such as debuggers' ports, are nobody's business. */
    private static final List<String> FLAGS = List.of(
            "-X", "--add-modules", "--enable-native-access", "-Dorg.eclipse.deeplearning4j.", "-Dorg.bytedeco.");

    /** Flags of that form that name files: where somebody keeps logs and dumps is nobody's business either. */
    private static final Pattern OF_FILES = Pattern.compile("-Dorg\\.bytedeco\\.javacpp\\.cachedir.*"
            + "|-Xlog.*|-XX:(HeapDumpPath|ErrorFile)=.*|.*[=:,](/|~|[A-Za-z]:[/\\\\]).*");

    /** Part of the name of every residual. */
    private static final String RESIDUAL = ".residual.";

    private static final String PROGRAM = "multiview.program";

    private static final int ID_DIGITS = 12;

    public Environment {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * The environment of this process, without what self-tests find, see {@link ProcessEnvironment}.
     *
     * @param threads trials at a time, as asked for
     * @param code the program's code
     */
    public static Environment untested(int threads, ProgramCode code) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String property : List.of(
                "java.version", "java.vendor", "java.vm.name", "java.vm.version", "os.name", "os.version", "os.arch")) {
            values.put(property, System.getProperty(property, "unknown"));
        }
        values.put("cpu.model", Processor.model());
        values.put("cpu.cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        values.put("threads", Integer.toString(threads));
        VARIABLES.forEach(name -> values.put(
                "env." + name, Optional.ofNullable(System.getenv(name)).orElse("unset")));
        values.putAll(oneDnn(System.getenv()));
        values.put("jvm.flags", flags(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        values.putAll(BuildFacts.ofThisProgram());
        values.put(PROGRAM, code.program());
        return new Environment(values);
    }

    /**
     * The same after every self-test on the class path has passed.
     *
     * @throws MultiviewException with status {@link ExitStatus#FAILED} if one fails
     */
    Environment withSelfTests() {
        SortedMap<String, String> all = new TreeMap<>(values);
        all.putAll(selfTests(ServiceLoader.load(SelfTest.class)));
        return new Environment(all);
    }

    /**
     * A short digest of all values but the residuals that self-tests measure, whose last bits may differ from run to
     * run: equal environments have equal ids.
     */
    public String id() {
        String text = values.entrySet().stream()
                .filter(value -> !value.getKey().contains(RESIDUAL))
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("\n"));
        return Sha256.hex(text).substring(0, ID_DIGITS);
    }

    static Map<String, String> selfTests(Iterable<SelfTest> tests) {
        Map<String, String> found = new TreeMap<>();
        for (SelfTest test : tests) {
            try {
                test.run().forEach((key, value) -> found.put(test.name() + "." + key, value));
            } catch (SelfTestFailure e) {
                throw new MultiviewException(
                        ExitStatus.FAILED, "Self-test " + test.name() + " failed: " + e.getMessage(), e);
            }
        }
        return found;
    }

    /** The engine is started without them; a process that was started otherwise says what it was given. */
    static Map<String, String> oneDnn(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> ONE_DNN.matcher(variable.getKey()).matches())
                .collect(Collectors.toMap(variable -> "env." + variable.getKey(), Map.Entry::getValue));
    }

    static String flags(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> FLAGS.stream().anyMatch(argument::startsWith)
                        && !OF_FILES.matcher(argument).matches())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Version, commit and digest of the program alone, as far as known. */
    public SortedMap<String, String> programFacts() {
        SortedMap<String, String> facts = new TreeMap<>();
        for (String name : List.of("multiview.version", "git.commit", "git.dirty", PROGRAM)) {
            facts.put(name, values.getOrDefault(name, "unknown"));
        }
        return facts;
    }

    /** Stands for an environment of which only the id is left. */
    public static Environment lost(String id) {
        return new Environment(
                new TreeMap<>(Map.of("environment", id + ", whose file in the store is missing or damaged")));
    }

    /** The digest of the program's code; equal programs compute equal results in equal environments. */
    public String program() {
        return values.getOrDefault(PROGRAM, "unknown");
    }
}

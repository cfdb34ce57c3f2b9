package dev.multiview.junit;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import dev.multiview.random.SeedPath;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The extension behind {@link AccuracyTest}: runs the method at many seeds and compares, in place of the one call. */
final class AccuracyExtension implements InvocationInterceptor, ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return (type == Seed.class || type == Metrics.class)
                && context.getTestMethod()
                        .filter(parameter.getDeclaringExecutable()::equals)
                        .isPresent();
    }

    /** Stands in until each run puts its own in this place. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Seed.class ? new Seed(SeedPath.root(0)) : new Metrics();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Optional<AccuracyTest> annotation = AnnotationSupport.findAnnotation(call.getExecutable(), AccuracyTest.class);
        if (annotation.isEmpty()) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        run(annotation.get(), call, context);
    }

    private static void run(AccuracyTest asked, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Method method = call.getExecutable();
        String test = call.getTargetClass().getName() + "." + method.getName();
        demand(asked, method, test);
        Settings settings = new Settings(context::getConfigurationParameter);
        String name = asked.frozen().isEmpty()
                ? call.getTargetClass().getSimpleName() + "-" + method.getName() + ".txt"
                : asked.frozen();
        FrozenFile file = new FrozenFile(settings.file(name));
        Sampler sampler = new Sampler(test, settings.root(), seed -> at(seed, call));
        ReportEntries.publish(Map.of(Settings.SEED, Long.toString(sampler.root())), context);
        compare(asked, settings, file, sampler, facts -> ReportEntries.publish(facts, context));
    }

    private static void compare(
            AccuracyTest asked,
            Settings settings,
            FrozenFile file,
            Sampler sampler,
            Consumer<Map<String, String>> publisher)
            throws Throwable {
        AccuracyMessages messages = new AccuracyMessages(file, sampler.root());
        if (settings.refreezes(file.name())) {
            Optional<Frozen> before = replaced(file);
            Frozen now = freeze(asked, file, sampler);
            throw new TestAbortedException(
                    before.map(old -> messages.rewritten(old, now)).orElseGet(() -> messages.written(now)));
        }
        Optional<Frozen> found = file.read();
        if (found.isEmpty()) {
            if (settings.unattended()) {
                throw new AssertionFailedError(messages.missing());
            }
            throw aborted(messages.written(freeze(asked, file, sampler)));
        }
        Frozen frozen = found.get();
        if (!frozen.test().equals(sampler.test())) {
            throw bad(messages.otherTest(frozen, sampler.test()));
        }
        if (frozen.draws() != asked.draws()) {
            throw bad(messages.otherDraws(frozen, asked.draws()));
        }
        AccuracyCheck check = new AccuracyCheck(frozen, asked.falseAlarm());
        AccuracyCheck.Outcome outcome = check.run(sampler);
        publisher.accept(messages.facts(outcome.first()));
        if (!outcome.passed()) {
            throw new AssertionFailedError(messages.changed(check, outcome.confirmed()));
        }
    }

    /** Printed, too: of an aborted test Maven shows no reason. */
    private static TestAbortedException aborted(String sentence) {
        System.out.println(sentence);
        return new TestAbortedException(sentence);
    }

    /** What a file held that is written anew; a broken one is replaced, too. */
    private static Optional<Frozen> replaced(FrozenFile file) {
        try {
            return file.read();
        } catch (MultiviewException broken) {
            return Optional.empty();
        }
    }

    private static Frozen freeze(AccuracyTest asked, FrozenFile file, Sampler sampler) throws Throwable {
        int seeds = Frozen.CALIBRATION * asked.draws();
        Frozen frozen = new Frozen(
                sampler.test(),
                asked.draws(),
                sampler.root(),
                System.getProperty("java.version", "unknown"),
                sampler.sample(Sampler.Stage.FROZEN, seeds));
        file.write(frozen);
        return frozen;
    }

    /** Runs the method at a seed, with all other arguments as JUnit resolved them. */
    private static Map<String, Double> at(Seed seed, ReflectiveInvocationContext<Method> call) {
        Metrics metrics = new Metrics();
        Object[] arguments = call.getArguments().stream()
                .map(argument -> argument instanceof Seed ? seed : argument instanceof Metrics ? metrics : argument)
                .toArray();
        ReflectionSupport.invokeMethod(call.getExecutable(), call.getTarget().orElse(null), arguments);
        return metrics.values();
    }

    private static void demand(AccuracyTest asked, Method method, String test) {
        List<Class<?>> types = Arrays.asList(method.getParameterTypes());
        if (!types.contains(Seed.class) || !types.contains(Metrics.class)) {
            throw bad("The accuracy test " + test
                    + " lacks a parameter Seed, from which its randomness comes, or Metrics, to"
                    + " which its numbers go; declare both, as in run(Seed seed, Metrics metrics)");
        }
        if (!(asked.falseAlarm() > 0 && asked.falseAlarm() < 1)) {
            throw bad("falseAlarm = " + asked.falseAlarm() + " of " + test
                    + " is not between 0 and 1; give a rate such as 0.01");
        }
        if (asked.draws() < 2 || asked.draws() > 1_000_000) {
            throw bad(
                    "draws = " + asked.draws() + " of " + test + " is not from 2 to 1000000; give a number such as 8");
        }
    }

    private static MultiviewException bad(String sentence) {
        return new MultiviewException(ExitStatus.BAD_INPUT, sentence);
    }
}

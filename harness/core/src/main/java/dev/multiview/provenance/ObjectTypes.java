package dev.multiview.provenance;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A walk through objects that notes the class of each. Names in a class file say that a field holds some learner, not
 * which one: that is seen in the object only.
 */
final class ObjectTypes {
    private static final String LAMBDA = "$$Lambda";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<LoadedName> names = new LinkedHashSet<>();

    private ObjectTypes() {}

    /** Names of the classes of {@code roots} and of all that they hold; those of Java are left out. */
    static Set<LoadedName> of(Collection<?> roots) {
        ObjectTypes walk = new ObjectTypes();
        roots.forEach(walk::meet);
        while (!walk.open.isEmpty()) {
            walk.enter(walk.open.pop());
        }
        return walk.names;
    }

    private void meet(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            open.push(object);
        }
    }

    private void enter(Object object) {
        if (object instanceof Class<?> type) {
            note(type);
        } else if (object instanceof Collection<?> elements) {
            elements.forEach(this::meet);
        } else if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::meet);
            map.values().forEach(this::meet);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::meet);
        } else if (object.getClass().isArray()) {
            elements(object);
        }
        if (!ofJava(object.getClass())) {
            note(object.getClass());
            if (Proxy.isProxyClass(object.getClass())) {
                meet(Proxy.getInvocationHandler(object));
            } else {
                fields(object);
            }
        }
    }

    private void elements(Object array) {
        if (!array.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(array); i++) {
                meet(Array.get(array, i));
            }
        }
    }

    private void fields(Object object) {
        for (@Nullable Class<?> type = object.getClass(); type != null && !ofJava(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    meet(value(field, object));
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            // A class of a named module that keeps its fields to itself: the field's declared class has to do.
            return field.getType();
        }
    }

    private void note(Class<?> type) {
        if (ofJava(type) || type.isPrimitive() || type.isArray()) {
            return;
        }
        String name = type.getName();
        int lambda = name.indexOf(LAMBDA);
        boolean proxy = Proxy.isProxyClass(type);
        if (proxy || lambda >= 0) {
            // Made at run time. A proxy does what its handler does, and a lambda's code stands in the class that it was
            // written in; both inherit from their interfaces.
            Stream.of(type.getInterfaces()).forEach(this::note);
        }
        if (!proxy) {
            String written = lambda < 0 ? name : name.substring(0, lambda);
            names.add(new LoadedName(type.getClassLoader(), written.replace('.', '/')));
        }
    }

    private static boolean ofJava(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader() || type.isArray();
    }
}

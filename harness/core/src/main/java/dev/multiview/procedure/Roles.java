package dev.multiview.procedure;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Static methods: the lists of roles that several procedures share. */
final class Roles {
    private Roles() {}

    static List<Role> members(int count, int steps) {
        return each(count, i -> new Role.Member(i, steps));
    }

    static List<Role> plains(Setting setting) {
        return each(setting.students(), i -> new Role.Plain(i, setting.studentSteps()));
    }

    static List<Role> each(int count, IntFunction<Role> role) {
        return IntStream.range(0, count).mapToObj(role).toList();
    }
}

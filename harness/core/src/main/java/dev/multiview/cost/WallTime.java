package dev.multiview.cost;

import dev.multiview.plan.PlannedTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/** The time that threads need for trials, of which a student waits for its teachers and the first in the plan goes first. */
public final class WallTime {
    private WallTime() {}

    private record End(double time, int position) {}

    /**
     * Seconds from the first start to the last end.
     *
     * @param trials what is still to be run, in the order of the plan; teachers that are not among them are there already
     * @param seconds what each takes
     * @param threads trials at a time, at least 1
     */
    public static double seconds(List<PlannedTrial> trials, ToDoubleFunction<PlannedTrial> seconds, int threads) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < trials.size(); i++) {
            positions.put(trials.get(i).key(), i);
        }
        int[] waitsFor = new int[trials.size()];
        Map<Integer, List<Integer>> students = new HashMap<>();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < trials.size(); i++) {
            for (String teacher : trials.get(i).teachers()) {
                Integer position = positions.get(teacher);
                if (position != null) {
                    waitsFor[i]++;
                    students.computeIfAbsent(position, none -> new ArrayList<>())
                            .add(i);
                }
            }
            if (waitsFor[i] == 0) {
                ready.add(i);
            }
        }
        PriorityQueue<End> running = new PriorityQueue<>((one, other) -> Double.compare(one.time(), other.time()));
        double time = 0;
        while (!ready.isEmpty() || !running.isEmpty()) {
            while (!ready.isEmpty() && running.size() < threads) {
                int next = ready.remove();
                running.add(new End(time + seconds.applyAsDouble(trials.get(next)), next));
            }
            End end = running.remove();
            time = end.time();
            for (int student : students.getOrDefault(end.position(), List.of())) {
                if (--waitsFor[student] == 0) {
                    ready.add(student);
                }
            }
        }
        return time;
    }
}

package dev.multiview.benchmarks;

import dev.multiview.benchmarks.FusedNetBenchmark.Net;
import dev.multiview.model.TrainingTask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program that trains a fused net for a slice of time whenever it reads a line, and answers with images per second. So a
 * program of another language can be measured in turns of less than a second with it, which compares on a busy machine too.
 */
public final class TrainingSlices {
    private static final int IMAGES = 500;
    private static final int EPOCHS = 2;
    private static final long SLICE_NANOS = 800_000_000L;

    private TrainingSlices() {}

    /**
     * Answers until its input ends.
     *
     * @param arguments name of the net, rows and columns of a picture, trainings side by side
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Net net = Net.valueOf(arguments[0]);
        TrainingTask task =
                NoisePictures.task(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), IMAGES, EPOCHS);
        int abreast = Integer.parseInt(arguments[3]);
        ExecutorService threads = Executors.newFixedThreadPool(abreast);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (in.readLine() != null) {
                out.println(String.format(Locale.ROOT, "%.1f", slice(net, task, abreast, threads)));
            }
        } finally {
            threads.shutdown();
        }
    }

    private static double slice(Net net, TrainingTask task, int abreast, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < abreast; i++) {
            counts.add(threads.submit(() -> {
                int images = 0;
                do {
                    net.fused.fit(task);
                    images += IMAGES * EPOCHS;
                } while (System.nanoTime() - start < SLICE_NANOS);
                return images;
            }));
        }
        int images = 0;
        for (Future<Integer> count : counts) {
            images += count.get();
        }
        return images / ((System.nanoTime() - start) / 1e9);
    }
}

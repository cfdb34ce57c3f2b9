/**
 * The small conv net of the image claims and ResNet-8 in plain Java, on the processor's vectors.
 *
 * <p>A library computes one layer after the other for a whole mini-batch, and writes every map to memory between them.
 * Here one picture goes up and down through all layers before the next one comes, so its maps stay in the first-level cache,
 * or in the second for ResNet-8. In the small net a convolution, its pooling and its ReLU are one step: the four responses
 * behind a pooled value live in registers, and only the largest is written, with a note of which it was. On the way down only
 * that one of four counts, and only where the ReLU is open. So the convolution above the first costs a quarter of its way up,
 * or less.
 *
 * <p>ResNet-8 does not pool. Its convolutions are products of overlapping rows with a packed matrix, once the nine taps of a
 * response lie side by side; three rows of a map are copied next to each other for that, not nine values for each response.
 * The derivative by the input is the same product with the filters turned round. The gradient by the weights goes through the
 * positions at which a filter's ReLU is open, which is half of them or so.
 *
 * <p>Maps hold all filters of a position side by side, {@code [row][column][filter]}, with a border of zeros. Filters are
 * padded to whole vectors. A padded filter has zero weights, so it is shut and costs nothing on the way down.
 *
 * <p>Sums that live through a loop within a loop end on the heap (C2 of Java 17 does that), and the kernel is then ten times
 * slower. So every loop that keeps sums in vectors is a single one. All kernels of a process have one kind of vector for a like
 * reason, see {@link dev.multiview.featurelearning.shared.VectorLanes}.
 *
 * <p>Classes of the small net, from the bottom: {@code Stage} says where things lie. {@code GreyKernel} is the first convolution
 * on grey pictures, {@code DeepKernel} every other one, {@code OpenKernel} their way down, {@code RowKernel} the dense layer; each
 * exists on vectors and in plain Java. {@code GreyPass}, {@code DeepPass} and {@code DensePass} add the memory, {@code SmallNet}
 * is the net.
 *
 * <p>Classes of ResNet-8: {@code ConvLayout} says where things lie. {@code ProductKernel} multiplies, {@code MapKernel} does what
 * is between products. {@code ConvPass} is a convolution, {@code InnerPass} one that hands a derivative on, {@code ResidualBlock}
 * two or three of them, {@code ResNet} the net.
 *
 * <p>The small net's first-order expansion is {@code SmallTwin}: {@code TangentPass} carries the derivative along the
 * displacement up behind a stage, through the gates that W0 opened. It is a model of the other regime, and stands here because
 * the net's own kernels do most of its work.
 *
 * <p>{@code FusedNet} is any of them, {@link dev.multiview.featurelearning.fused.FusedGradient} the sum or mean of some on a
 * mini-batch, {@link dev.multiview.featurelearning.fused.FusedNetLearner} trains them.
 *
 * <p>Every value is one sum in a fixed order with fused multiply-add, whatever the length of the machine's vectors is, and
 * no memory is shared between fits. So results have the same bits on any number of threads, with any vectors, and without.
 * From those of DL4J's layers they differ by rounding only: weights, mini-batches and steps are the same.
 */
@NullMarked
package dev.multiview.featurelearning.fused;

import org.jspecify.annotations.NullMarked;

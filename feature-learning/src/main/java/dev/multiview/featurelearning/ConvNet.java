package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.data.InputShape.Image;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** A net that looks at images. */
interface ConvNet extends Architecture {

    @Override
    default String family() {
        return "conv-net";
    }

    @Override
    default InputType inputType(InputShape input) {
        Image image = image(input);
        return InputType.convolutional(image.height(), image.width(), image.channels());
    }

    /**
     * The shape as that of images.
     *
     * @throws IllegalArgumentException if it is another
     */
    static Image image(InputShape shape) {
        if (shape instanceof Image image) {
            return image;
        }
        throw new IllegalArgumentException(
                "Samples of shape " + shape + " are not images; train a conv net on an image data set");
    }
}

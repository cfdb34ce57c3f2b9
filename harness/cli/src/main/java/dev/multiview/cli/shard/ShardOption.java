package dev.multiview.cli.shard;

import dev.multiview.run.Shard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** An option for the part of the trials that this machine runs. */
public final class ShardOption {

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            defaultValue = "1/1",
            converter = Converter.class,
            description =
                    "Run only part I of N of the first look's trials, such as 3/8, and judge nothing that needs the others."
                            + " Bring the stores of all parts together by 'multiview merge' (default: all trials).")
    private Shard shard = Shard.whole();

    /** The part. */
    public Shard shard() {
        return shard;
    }

    /** A reader of such words as {@code 3/8}. */
    static final class Converter implements ITypeConverter<Shard> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

        @Override
        public Shard convert(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is no shard; give the part and the number of parts, such as 3/8");
            }
            try {
                return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}

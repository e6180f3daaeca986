package io.tieout.embedded;

import java.net.ConnectException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says why something failed as the end of a sentence that began with what failed: {@code "The file a.json cannot be read: " +
 * Reason.of(e) + "."}. Java's own messages often are no such thing: the message of a missing file is its name once more, that of a
 * failed future begins with the name of a class, that of wrong bytes is {@code Input length = 1}.
 */
public final class Reason {
    /** {@code org.apache.kafka.common.errors.TimeoutException: } at the beginning of a message. */
    private static final Pattern CLASS_NAME = Pattern.compile("^([a-z]\\w*\\.)+[A-Z]\\w*(: )?");

    private static final Pattern END = Pattern.compile("[.;:,\\s]+$");

    private Reason() {}

    /** Without a full stop at its end, without the name of a class, and without the name of the file that the sentence named. */
    public static String of(Throwable failure) {
        return switch (failure) {
            case ExecutionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "this user may not";
            case NotDirectoryException _ -> "it is not a folder";
            case FileAlreadyExistsException _ -> "it exists already";
            case DirectoryNotEmptyException _ -> "something is still in it";
            case FileSystemException other -> tidy(other.getReason());
            case ConnectException refused when refused.getMessage() == null -> "nobody listens there";
            case CharacterCodingException _ -> "it is not text in UTF-8";
            default -> tidy(failure.getMessage());
        };
    }

    private static String tidy(@Nullable String message) {
        String text = message == null ? "" : message.lines().findFirst().orElse("");
        String sentence =
                END.matcher(CLASS_NAME.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        return sentence.isEmpty() ? "no reason was given" : sentence;
    }
}

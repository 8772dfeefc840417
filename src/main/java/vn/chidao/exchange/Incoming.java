package vn.chidao.exchange;

import org.jspecify.annotations.Nullable;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.shared.Sha256;

/**
 * Something that arrived, as it came.
 *
 * @param name of the file, or the subject of the mail
 * @param address the mail address that it says it comes from; null for a file
 * @param sha256 what it is told by when it comes again
 */
record Incoming(
        OutsideRoad road,
        String name,
        byte[] content,
        @Nullable String address,
        String sha256) {

    /** A message of the exchange: its bytes tell it. */
    static Incoming message(OutsideRoad road, String name, byte[] content, @Nullable String address) {
        return new Incoming(road, name, content, address, Sha256.of(content));
    }
}

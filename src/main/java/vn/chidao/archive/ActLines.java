package vn.chidao.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import vn.chidao.audit.ChainRow;

/** The rows of the record, one a line: acts on the directive whole, the others as their hashes. */
final class ActLines implements Consumer<ChainRow> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer out;

    ActLines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void accept(ChainRow row) {
        try {
            out.write("{\"chain\":" + quoted(row.chain()) + ",\"seq\":" + row.seq() + ",\"previous_hash\":\""
                    + row.previousHash() + "\",\"hash\":\"" + row.hash() + "\"");
            // Written as it was hashed; a reader may sort its keys and hash it himself.
            out.write(row.act() == null ? "}\n" : ",\"act\":" + row.act() + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        out.flush();
    }

    private static String quoted(String text) throws JsonProcessingException {
        return JSON.writeValueAsString(text);
    }
}

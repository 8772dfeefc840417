package vn.chidao.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Proposals as they are kept: one JSON document each. */
@Component
class ProposalText {

    private final ObjectMapper json;

    ProposalText(ObjectMapper json) {
        this.json = json;
    }

    Proposal read(Recording recording) {
        try {
            return json.readValue(recording.proposal(), Proposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("proposal of " + recording.id() + " cannot be read", e);
        }
    }

    String written(Proposal proposal) {
        try {
            return json.writeValueAsString(proposal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposal cannot be written", e);
        }
    }
}

package vn.chidao.directive;

/** Port to the engine: sends a draft on its way through reviews, signature and number. Used in this module only. */
public interface DirectiveIssuanceProcess {

    /** Asks for the process; asking twice is harmless. */
    void start(String directiveId, String draftingUnitId, String officeUnitId, String signingUnitId);
}

package vn.chidao.exemplar;

import vn.chidao.shared.ContentArea;

/** How many models of one content there are: registered as the accepted sheets say, the others as confirmed. */
public record ModelCounts(ContentArea content, int registered, int built, int recognised, int replicated) {}

package vn.chidao.access;

import java.util.List;

/** Port: who works where today, substitutes for their absent holders too. Served by {@code identity}. */
public interface Standings {

    /** In the order in which he acts: his own positions first. Nothing for an account that is locked or unknown. */
    List<Standing> of(String account);
}

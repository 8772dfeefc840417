package vn.chidao.publicity;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MediaChannelRepository extends JpaRepository<MediaChannel, String> {

    List<MediaChannel> findByUnitIdAndUntilIsNullOrderById(String unitId);

    @Query("""
            select count(c) > 0 from MediaChannel c
            where c.unitId = :unitId and c.until is null and lower(c.name) = lower(:name)
            """)
    boolean hasOpen(String unitId, String name);
}

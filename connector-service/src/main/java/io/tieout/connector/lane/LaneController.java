package io.tieout.connector.lane;

import io.tieout.starter.security.TenantAccess;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lanes, for operators: their token is for all tenants. */
@RestController
@RequestMapping("/api/v1/lanes")
class LaneController {

    private final TenantAccess access;
    private final Lanes lanes;

    LaneController(TenantAccess access, Lanes lanes) {
        this.access = access;
        this.lanes = lanes;
    }

    @GetMapping
    List<Lanes.LaneView> lanes() {
        access.checkAll();
        return lanes.all();
    }
}

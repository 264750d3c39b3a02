package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.app.FindTerminal;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What terminals at doors ask beside that (security push): they register, are told how to push, and
 * send photos and tables, which are acknowledged and never read.
 */
@RestController
@RequestMapping(path = "/iclock", produces = MediaType.TEXT_PLAIN_VALUE)
class AccessControlController {

    private static final String OK = "OK";

    private final FindTerminal findTerminal;
    private final RefusedTerminals refusedTerminals;

    AccessControlController(FindTerminal findTerminal, RefusedTerminals refusedTerminals) {
        this.findTerminal = findTerminal;
        this.refusedTerminals = refusedTerminals;
    }

    @PostMapping({
        "/registry",
        "/registry/",
        "/registry.php",
        "/registry.php/",
        "/registry.aspx",
        "/registry.aspx/"
    })
    String registry(@RequestParam(name = "SN", defaultValue = "") String serialNumber) {
        return answer(serialNumber, Handshake::registered);
    }

    @PostMapping({"/push", "/push/", "/push.php", "/push.php/", "/push.aspx", "/push.aspx/"})
    String push(@RequestParam(name = "SN", defaultValue = "") String serialNumber) {
        return answer(serialNumber, Handshake::atADoor);
    }

    @RequestMapping(
            path = {
                "/fdata", "/fdata/", "/fdata.php", "/fdata.php/", "/fdata.aspx", "/fdata.aspx/",
                "/rtdata", "/rtdata/", "/rtdata.php", "/rtdata.php/", "/rtdata.aspx",
                        "/rtdata.aspx/",
                "/querydata", "/querydata/", "/querydata.php", "/querydata.php/", "/querydata.aspx",
                        "/querydata.aspx/"
            },
            method = {RequestMethod.GET, RequestMethod.POST})
    String notKept() {
        return OK;
    }

    private String answer(String serialNumber, Function<Terminal, String> reply) {
        if (!Terminal.isSerialNumber(serialNumber)) {
            refusedTerminals.malformed();
            return OK;
        }
        var terminal = findTerminal.find(serialNumber);
        if (terminal.isEmpty()) {
            refusedTerminals.unknown();
        }
        return terminal.map(reply).orElse(OK);
    }
}

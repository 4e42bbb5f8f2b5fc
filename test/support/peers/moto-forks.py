# Servers of moto, one process each, forked from this one, which has loaded everything once: a new one takes
# milliseconds instead of seconds, and shares nothing with the others.
#
# Commands come on standard input, one a line, and each gets a line of an answer:
#   start     -> PID PORT     a server on a free port of the loopback interface
#   stop PID  -> PID          it has ended
# All of them end when the input ends, however the process that holds it does.
import io
import os
import signal
import sys
import threading

import moto.backends
import moto.core.utils
import moto.server
from werkzeug.serving import make_server

application = moto.server.DomainDispatcherApplication(moto.server.create_backend_app)
application.debug = True
for service in ("ec2", "ssm", "sts", "iam"):
    moto.backends.get_backend(service)
    # What the first call to a service would load in each server: its addresses, and the model of its API.
    scope = f"AWS4-HMAC-SHA256 Credential=none/20000101/us-east-1/{service}/aws4_request"
    application.get_application({"HTTP_AUTHORIZATION": scope, "PATH_INFO": "/"})
    moto.core.utils.get_service_model(service)


class OneAtATime:
    """moto changes its state without locks: two calls at once may break each other, and answer 500."""

    def __init__(self, application):
        self.application = application
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        # Read first: whoever is slow to ask keeps nobody waiting.
        if environ.get("CONTENT_LENGTH"):
            length = int(environ["CONTENT_LENGTH"])
            environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(length))
        with self.lock:
            return list(self.application(environ, start_response))


def serve(life, answer):
    def end_with_input():
        os.read(life, 1)
        os._exit(0)

    server = make_server("127.0.0.1", 0, OneAtATime(application), threaded=True)
    os.environ["MOTO_PORT"] = str(server.port)
    threading.Thread(target=end_with_input, daemon=True).start()
    os.write(answer, f"{server.port}\n".encode())
    os.close(answer)
    server.serve_forever()


# Nobody writes into this pipe: its end is the end of this process.
life, held = os.pipe()
servers = set()
for line in sys.stdin:
    command, *words = line.split()
    if command == "start":
        ready, answer = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.close(held)
                os.close(ready)
                os.close(0)
                os.dup2(os.open(os.devnull, os.O_RDWR), 1)
                os.dup2(1, 2)
                serve(life, answer)
            finally:
                os._exit(1)
        os.close(answer)
        with os.fdopen(ready) as told:
            port = told.readline().strip()
        servers.add(child)
        print(child, port or "none", flush=True)
    else:
        child = int(words[0])
        if child in servers:
            servers.remove(child)
            os.kill(child, signal.SIGKILL)  # it keeps nothing that it would have to put away
            os.waitpid(child, 0)
        print(child, flush=True)

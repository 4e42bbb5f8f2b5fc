# Servers of moto, one process each, forked from this one, which has loaded everything once: a new one takes
# milliseconds instead of seconds, and shares nothing with the others.
#
# Commands come on standard input and, where a path is given, through a socket there. Each is a line, and gets a line of
# an answer:
#   start     -> PID PORT     a server on a free port of the loopback interface
#   stop PID  -> PID          it has ended
# The servers that came of one connection end with it, and all of them when the standard input ends, however the
# process that holds it does.
import io
import os
import selectors
import signal
import socket
import sys
import threading

listener = None
if len(sys.argv) > 1:
    # Before all the loading: whoever connects meanwhile waits.
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen(64)
    os.write(1, b"listening\n")

# moto's own list is long, old and slow to load.
os.environ["MOTO_AMIS_PATH"] = os.path.join(os.path.dirname(os.path.abspath(__file__)), "source-images.json")

import moto.backends  # noqa: E402
import moto.core.utils  # noqa: E402
import moto.server  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

application = moto.server.DomainDispatcherApplication(moto.server.create_backend_app)
application.debug = True
for service in ("ec2", "ssm", "sts", "iam"):
    moto.backends.get_backend(service)
    __import__(f"moto.{service}.urls")
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


# Nobody writes into this pipe: its end is the end of this process.
life, held = os.pipe()


def serve(answer):
    def end_with_input():
        os.read(life, 1)
        os._exit(0)

    server = make_server("127.0.0.1", 0, OneAtATime(application), threaded=True)
    os.environ["MOTO_PORT"] = str(server.port)
    threading.Thread(target=end_with_input, daemon=True).start()
    os.write(answer, f"{server.port}\n".encode())
    os.close(answer)
    server.serve_forever()


class Client:
    """Who gives commands, and the servers that came of them."""

    every = set()

    def __init__(self, commands, answers, close):
        self.commands, self.answers, self.close = commands, answers, close
        self.rest = b""
        self.servers = set()
        Client.every.add(self)

    def read(self):
        """Does what came; whether there may come more."""
        try:
            chunk = os.read(self.commands, 65536)
        except ConnectionError:
            chunk = b""
        *lines, self.rest = (self.rest + chunk).split(b"\n")
        for line in lines:
            answer = self.do(*line.decode().split())
            try:
                os.write(self.answers, f"{answer}\n".encode())
            except OSError:
                chunk = b""
        return bool(chunk)

    def end(self):
        for server in list(self.servers):
            self.do("stop", server)
        Client.every.discard(self)
        self.close()

    def do(self, command, server=None):
        if command == "start":
            return self.start()
        child = int(server)
        if child in self.servers:
            self.servers.remove(child)
            os.kill(child, signal.SIGKILL)  # it keeps nothing that it would have to put away
            os.waitpid(child, 0)
        return child

    def start(self):
        ready, answer = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.close(held)
                os.close(ready)
                os.dup2(os.open(os.devnull, os.O_RDWR), 0)
                os.dup2(0, 1)
                os.dup2(0, 2)
                # Whoever is connected is to see the process end that it is connected to.
                for client in Client.every:
                    client.close()
                if listener is not None:
                    listener.close()
                serve(answer)
            finally:
                os._exit(1)
        os.close(answer)
        with os.fdopen(ready) as told:
            port = told.readline().strip()
        self.servers.add(child)
        return f"{child} {port or 'none'}"


waiting = selectors.DefaultSelector()
waiting.register(0, selectors.EVENT_READ, Client(0, 1, lambda: None))
if listener is not None:
    waiting.register(listener, selectors.EVENT_READ)
while True:
    for key, _ in waiting.select():
        if key.fileobj is listener:
            connection, _ = listener.accept()
            client = Client(connection.fileno(), connection.fileno(), connection.close)
            waiting.register(connection, selectors.EVENT_READ, client)
        elif not key.data.read():
            if key.fileobj == 0:
                sys.exit()
            waiting.unregister(key.fileobj)
            key.data.end()

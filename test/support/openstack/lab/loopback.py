"""Where the addresses of this cloud lie on the loopback interface: a machine's own, and those that float. All answer ssh at one
port, which is this cloud's alone, as port 22 is not everybody's to take."""
import os, socket, threading

PORT = os.environ.get('LAB_SSH', '22')


def machine(address):
    """Of a machine, as its host sees it: nobody else reaches it by its address of the cloud, 10.9.x.y."""
    return address.replace('10.9.', '127.9.', 1)


def floating(count):
    return '127.10.%d.%d' % divmod(count, 256)


class Forward:
    """Leads from a floating address to the one of a machine, for as long as it is associated."""
    def __init__(self, address, fixed):
        self.to = (machine(fixed), int(PORT))
        self.server = socket.create_server((address, int(PORT)))
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            try:
                client, _ = self.server.accept()
            except OSError:
                return
            try:
                target = socket.create_connection(self.to, 5)
            except OSError:
                client.close()
                continue
            target.settimeout(None)
            for source, sink in ((client, target), (target, client)):
                threading.Thread(target=pump, args=(source, sink), daemon=True).start()

    def close(self):
        # A thread that waits for a caller is woken by nothing else.
        try:
            self.server.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.server.close()


def pump(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    for one in (source, sink):
        try:
            one.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

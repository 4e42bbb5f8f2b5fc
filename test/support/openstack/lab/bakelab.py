"""nova.virt.bakelab: Nova's own driver for tests. A server of a qcow2 image is a machine under QEMU, which has the key of its key
pair from a disk called `cidata`, as cloud-init has it, and answers at its own address with ssh; of any other image nothing is
started. Snapshots have content and properties as libvirt's have."""
import io, os, shutil, subprocess, time

from nova.compute import task_states
from nova.image import glance
from nova.virt import fake

import loopback

FOLDER = os.path.join(os.environ['LAB_FOLDER'], 'machines')
# Ends with the pipe that this process holds: also where it is killed.
GUARD = ('sh', '-c', '"$@" & read end; kill -9 $!', 'guard')
# What the machine writes reaches no disk before it is asked to: templates end with `sync`.
MACHINE = ('qemu-system-x86_64', '-no-user-config', '-nodefaults', '-display', 'none', '-vga', 'std', '-no-reboot', '-machine', 'pc',
           '-accel', 'tcg', '-cpu', 'max', '-smp', '1', '-device', 'virtio-rng-pci')


class Machine:
    def __init__(self, uuid):
        self.folder = os.path.join(FOLDER, uuid)
        self.disk = os.path.join(self.folder, 'disk.qcow2')
        self.console = os.path.join(self.folder, 'console')
        self.process = None

    def make(self, context, image_id, key, address):
        base = os.path.join(FOLDER, image_id)
        os.makedirs(os.path.join(self.folder, 'seed'))
        if not os.path.exists(base):
            glance.API().download(context, image_id, dest_path=base + '.part')
            os.rename(base + '.part', base)
        subprocess.run(['qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'qcow2', '-b', base, self.disk], check=True)
        for name, text in (('meta-data', 'instance-id: i\n'), ('user-data', '#cloud-config\n'), ('authorized_keys', (key or '') + '\n')):
            with open(os.path.join(self.folder, 'seed', name), 'w') as file:
                file.write(text)
        self.address = address

    def start(self, memory):
        seed = 'if=none,id=seed,format=raw,read-only=on,file.driver=vvfat,file.label=cidata,file.dir=' + os.path.join(self.folder, 'seed')
        forward = 'user,id=net,hostfwd=tcp:%s:%s-:22' % (loopback.machine(self.address), loopback.PORT)
        self.process = subprocess.Popen([
            *GUARD, *MACHINE, '-m', str(memory), '-netdev', forward, '-device', 'virtio-net-pci,netdev=net',
            '-drive', 'if=none,id=disk,format=qcow2,file=' + self.disk, '-device', 'virtio-blk-pci,drive=disk,bootindex=0',
            '-drive', seed, '-device', 'virtio-blk-pci,drive=seed', '-chardev', 'file,id=console,path=' + self.console, '-serial', 'chardev:console'],
            stdin=subprocess.PIPE, stderr=open(os.path.join(self.folder, 'errors'), 'w'))

    def stop(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()
            self.process = None

    def packed(self):
        packed = os.path.join(self.folder, 'snapshot.qcow2')
        subprocess.run(['qemu-img', 'convert', '-U', '-O', 'qcow2', '-c', self.disk, packed], check=True)
        return packed


class LabDriver(fake.FakeDriver):
    machines = {}

    def spawn(self, context, instance, image_meta, injected_files, admin_password, allocations, network_info=None, **more):
        super().spawn(context, instance, image_meta, injected_files, admin_password, allocations, network_info=network_info, **more)
        if image_meta.disk_format == 'qcow2':
            [address] = network_info[0].fixed_ips()
            machine = self.machines[instance.uuid] = Machine(instance.uuid)
            machine.make(context, image_meta.id, instance.key_data, address['address'])
            machine.start(instance.flavor.memory_mb)

    def power_off(self, instance, timeout=0, retry_interval=0):
        super().power_off(instance, timeout, retry_interval)
        if instance.uuid in self.machines:
            self.machines[instance.uuid].stop()

    def destroy(self, context, instance, *given, **more):
        super().destroy(context, instance, *given, **more)
        machine = self.machines.pop(instance.uuid, None)
        if machine is not None:
            machine.stop()
            shutil.rmtree(machine.folder)

    def get_console_output(self, context, instance):
        machine = self.machines.get(instance.uuid)
        if machine is None:
            return super().get_console_output(context, instance)
        return open(machine.console, 'rb').read() if os.path.exists(machine.console) else b''

    def snapshot(self, context, instance, image_id, update_task_state):
        api = glance.API()
        name = api.get(context, image_id)['name']
        machine = self.machines.get(instance.uuid)
        update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
        meta = {'status': 'active', 'name': name, 'disk_format': 'raw' if machine is None else 'qcow2', 'container_format': 'bare',
                'properties': {'kernel_id': instance.kernel_id, 'image_location': 'snapshot', 'image_state': 'available',
                               'owner_id': instance.project_id, 'ramdisk_id': instance.ramdisk_id}}
        content = io.BytesIO(b'disk of ' + instance.uuid.encode()) if machine is None else open(machine.packed(), 'rb')
        update_task_state(task_state=task_states.IMAGE_UPLOADING, expected_state=task_states.IMAGE_PENDING_UPLOAD)
        slow = os.path.join(os.environ['LAB_FOLDER'], 'slow')
        if os.path.exists(slow):
            time.sleep(float(open(slow).read()))
        with content:
            api.update(context, image_id, meta, content, purge_props=False)
